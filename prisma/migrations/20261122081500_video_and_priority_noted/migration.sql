-- A video may change once its project is published, and a campaign for inhabitants first may open to all sooner: both are noted as other changes are.
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON "ProjectVideo"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'projectId', 'address,title,captions');
CREATE TRIGGER noted AFTER UPDATE OR DELETE ON "LocalPriority"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'campaign', 'until,communes,epcis,departments,proofs,declaredBelow');
