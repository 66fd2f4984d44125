-- Whoever held a share before shares opened wallets, and was not paid anything yet, has a wallet too.
insert into "LedgerAccount" (code, class, unit, "neverDebit")
  select 'liabilities:wallet:' || p.id, 'liability', 'EUR', true from "Person" p
  where p."walletId" is null and exists (select 1 from "LoanShare" s where s."personId" = p.id) order by p.id
  on conflict (code) do nothing;
update "Person" p set "walletId" = a.id from "LedgerAccount" a
  where p."walletId" is null and a.code = 'liabilities:wallet:' || p.id;
