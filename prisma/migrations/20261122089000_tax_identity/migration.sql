-- What the tax office knows a lender by on the yearly declaration of interest (form 2561): asked of lenders alone, in their own words.
CREATE TABLE "TaxIdentity" (
  "personId" UUID PRIMARY KEY REFERENCES "Person" ("id") ON UPDATE CASCADE ON DELETE RESTRICT,
  "bornOn" DATE NOT NULL,
  "bornIn" TEXT NOT NULL,
  "street" TEXT NOT NULL,
  "postcode" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "statedAt" TIMESTAMPTZ(3) NOT NULL
);
