package id.tanggap.sla;

import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;

/// What the due times of a ticket depend on.
///
/// @param category code; may be empty if it is unknown
/// @param channel its kind, for example `email`; may be empty if it is unknown
/// @param dataRights a request about one's own data, or a breach of it (trait `DATA_RIGHTS`): the law counts 72 hours
///     from its receipt, and no pause stops them
public record SlaCriteria(
        String category, String channel, Urgency urgency, Kind kind, boolean supervision, boolean dataRights) {

    public SlaCriteria(Urgency urgency, Kind kind, boolean supervision, boolean dataRights) {
        this("", "", urgency, kind, supervision, dataRights);
    }

    /// @param category code of the ticket's category
    public static SlaCriteria of(String category, Urgency urgency, Kind kind, boolean supervision) {
        var dataRights = Taxonomy.current().has(category, CategoryTrait.DATA_RIGHTS);
        return new SlaCriteria(category, "", urgency, kind, supervision, dataRights);
    }

    public SlaCriteria through(String newChannel) {
        return new SlaCriteria(category, newChannel, urgency, kind, supervision, dataRights);
    }

    /// Without what only some rows ask for.
    SlaCriteria core() {
        return new SlaCriteria(urgency, kind, supervision, dataRights);
    }

    /// Whether its clocks stand still while the citizen has to answer.
    public boolean waitsForCitizen() {
        return !dataRights;
    }
}
