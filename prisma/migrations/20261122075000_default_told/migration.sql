-- A loan more than ninety days late is in default: lenders, the cooperation and the team are told once, by the instalment that made it one.
alter table "Instalment" add column "defaultToldOn" date;
