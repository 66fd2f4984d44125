import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

/** The three figures of the home page, each in its layer of soil: a drawing that is also the text. Colours stay the same in the dark. */
export function ThreeStrata({
  figures,
  asOf,
}: {
  figures: ReadonlyArray<{ value: string; words: string }>;
  asOf: string;
}) {
  return (
    <section aria-label={t('Chiffres au {asOf}', { asOf })} className="relative">
      <Meadow />
      <dl>
        {figures.map(({ value, words }, index) => (
          <div
            key={words}
            className="relative flex flex-wrap items-baseline gap-x-4 px-[max(1rem,calc(50%-36.5rem))] py-5 sm:py-6"
            style={{ background: layers[index]!.fill, color: layers[index]!.ink }}
          >
            <dt className="order-2 text-lg">{words}</dt>
            <dd className="figures order-1 text-3xl font-extrabold tracking-tight">
              {value}
              <Wave above={layers[index - 1]?.fill} index={index} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="bg-[#4a3524] px-[max(1rem,calc(50%-36.5rem))] pb-5 text-sm text-[#fbf6ec]">
        <span>
          {rich(
            'Chiffres au {asOf}, calculés sur les écritures. <a>Toutes les statistiques, bonnes ou mauvaises</a>',
            {
              asOf,
              a: (text) => (
                <a href={href('/statistiques')} className="underline">
                  {text}
                </a>
              ),
            },
          )}
        </span>
      </p>
    </section>
  );
}

const layers = [
  { fill: '#e0c391', ink: '#231b14' },
  { fill: '#7a5636', ink: '#fbf6ec' },
  { fill: '#4a3524', ink: '#fbf6ec' },
] as const;

const waves = [
  '',
  'M0 0H1200V8C1000 20 820 2 600 10S180 22 0 8Z',
  'M0 0H1200V12C1040 2 860 20 640 12S200 2 0 14Z',
];

function Wave({ above, index }: { above: string | undefined; index: number }) {
  if (!above) return null;
  return (
    <svg
      viewBox="0 0 1200 22"
      preserveAspectRatio="none"
      className="absolute inset-x-0 top-0 h-4 w-full"
      aria-hidden="true"
      focusable="false"
    >
      <path d={waves[index]} fill={above} />
    </svg>
  );
}

/** Grass, sprouts and small roofs on top of the soil. */
function Meadow() {
  return (
    <svg
      viewBox="0 0 1200 120"
      preserveAspectRatio="xMidYMax slice"
      className="block h-16 w-full sm:h-28"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 92c200-30 380-8 600-18s420-26 600-6v52H0Z" fill="#5fae6b" opacity="0.45" />
      <path d="M0 104c220-22 400 2 620-10s400-10 580 2v24H0Z" fill="#3f8a5a" />
      <g fill="#1a4727">
        {[60, 190, 236, 470, 655, 700, 905, 1030, 1150].map((x, index) => (
          <g key={x} transform={`translate(${x} ${104 - (index % 3) * 4}) scale(${1 + (index % 4) * 0.35})`}>
            <path d="M-1.200 0V-22h2.400V0Z" />
            <path d="M0-11C0-20-6-25-17-25-17-16-10-11 0-11ZM0-17C0-26 7-31 19-31 19-22 11-17 0-17Z" />
          </g>
        ))}
      </g>
      <g stroke="#33261b" strokeWidth="2.500" strokeLinejoin="round">
        <path d="M320 98V70l22-16 22 16v28Z" fill="#faf8f2" />
        <path d="M314 74l28-21 28 21" fill="none" />
        <path d="M800 100V62h58v38Z" fill="#f2c14e" />
        <path d="M794 64l35-24 35 24Z" fill="#a02a1e" />
        <path d="M822 100V82h14v18Z" fill="#33261b" />
      </g>
      <path d="M0 112c240-8 420 6 640 0s380-6 560 0v12H0Z" fill="#e0c391" />
    </svg>
  );
}
