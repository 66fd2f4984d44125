import { Icon } from './icon.tsx';

/** How a person of the team is reached: what the installation has said of it, and nothing else. */
export function HelpLines({
  phone,
  email,
  hours,
}: {
  phone: string | null;
  email: string;
  hours: string | null;
}) {
  return (
    <>
      {phone && (
        <p>
          <a
            href={`tel:${phone.replace(/\s/g, '')}`}
            className="figures inline-flex min-h-8 items-center gap-2 underline"
          >
            <Icon name="phone" />
            {phone}
          </a>
        </p>
      )}
      <p>
        <a
          href={`mailto:${email}`}
          className="inline-flex min-h-8 items-center gap-2 underline wrap-anywhere"
        >
          <Icon name="mail" />
          {email}
        </a>
      </p>
      {hours && <p className="text-sm">{hours}</p>}
    </>
  );
}
