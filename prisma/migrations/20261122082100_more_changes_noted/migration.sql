-- What lenders and givers also rely on is noted when it changes: the pauses of a loan and the revenue that is expected, the cost of a month, and where a
-- cooperation places itself.
DROP TRIGGER noted ON "LoanOffer";
CREATE TRIGGER noted AFTER UPDATE ON "LoanOffer" FOR EACH ROW EXECUTE FUNCTION note_change('project', 'campaign',
  'annualRate,count,frequency,amortisation,principalGrace,interestGrace,commercial,minimumPledge,pauseCount,pauseLongest,pauseInterest,pauseNoticeDays,revenueShare,revenueFloor,revenueCap,revenueExpected,revenueOf');
DROP TRIGGER noted ON "Campaign";
CREATE TRIGGER noted AFTER UPDATE OF "minimum", "optimum", "closesOn", "mode", "monthlyCost", "status" ON "Campaign"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'projectId', 'minimum,optimum,closesOn,mode,monthlyCost,status');
DROP TRIGGER noted ON "Organisation";
CREATE TRIGGER noted AFTER UPDATE OF "name", "presentation", "contactEmail", "website", "legalForm", "siren", "siret", "rna", "communeCode",
  "hostId", "stripeAccountId", "notModelled", "systemic", "nonMarket" ON "Organisation" FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'id',
  'name,presentation,contactEmail,website,legalForm,siren,siret,rna,communeCode,hostId,stripeAccountId,notModelled,systemic,nonMarket');
