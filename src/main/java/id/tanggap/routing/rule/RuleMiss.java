package id.tanggap.routing.rule;

import id.tanggap.platform.code.Coded;

/// Why a rule does not take a report.
public enum RuleMiss implements Coded {
    OFF,
    NOT_YET,
    OVER,
    CATEGORY,
    PLACE,
    KIND,
    URGENCY,
    CHANNEL,
    REPORTER,
    WORDS,
    TARGET_CLOSED
}
