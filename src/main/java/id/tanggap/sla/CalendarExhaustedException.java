package id.tanggap.sla;

import java.time.Instant;

/// A calendar has too few opening hours in the ten years after a start; its holidays are set up wrong.
public final class CalendarExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalendarExhaustedException(Instant from) {
        super("The working calendar has not enough opening hours in the ten years after " + from
                + "; check its holidays");
    }
}
