package id.tanggap.sla;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;

/// What the due times of a ticket depend on.
public record SlaCriteria(Urgency urgency, Kind kind, boolean supervision) {}
