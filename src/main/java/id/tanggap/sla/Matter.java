package id.tanggap.sla;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;

/// What a ticket's deadlines depend on.
public record Matter(Urgency urgency, Kind kind, boolean supervision) {}
