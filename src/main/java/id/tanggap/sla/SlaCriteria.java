package id.tanggap.sla;

import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;

/// What the due times of a ticket depend on.
///
/// @param dataRights a request about one's own data, or a breach of it (trait `DATA_RIGHTS`): the law counts 72 hours
///     from its receipt, and no pause stops them
public record SlaCriteria(Urgency urgency, Kind kind, boolean supervision, boolean dataRights) {

    /// @param category code of the ticket's category
    public static SlaCriteria of(String category, Urgency urgency, Kind kind, boolean supervision) {
        return new SlaCriteria(urgency, kind, supervision, Taxonomy.current().has(category, CategoryTrait.DATA_RIGHTS));
    }

    /// Whether its clocks stand still while the citizen has to answer.
    public boolean waitsForCitizen() {
        return !dataRights;
    }
}
