package id.tanggap.figures;

import id.tanggap.platform.code.Coded;

/// What the citizen waits for. Times are by the clock: nights and holidays count.
public enum Milestone implements Coded {
    /// From the message to the first answer of a person.
    ANSWER(Measure.WORKED, Measure.ANSWERED, Measure.ANSWER_PROMISED, Measure.ANSWER_KEPT),
    /// From when the balai got the ticket to its acceptance; the last hand-over counts.
    ACCEPT(Measure.ASSIGNED, Measure.ACCEPTED, Measure.ACCEPT_PROMISED, Measure.ACCEPT_KEPT),
    /// From the message to the outcome; the last one counts if it was opened again.
    END(Measure.WORKED, Measure.ENDED, Measure.END_PROMISED, Measure.END_KEPT);

    private final Measure asked;
    private final Measure reached;
    private final Measure promised;
    private final Measure kept;

    Milestone(Measure asked, Measure reached, Measure promised, Measure kept) {
        this.asked = asked;
        this.reached = reached;
        this.promised = promised;
        this.kept = kept;
    }

    /// How many have to get there.
    public Measure asked() {
        return asked;
    }

    public Measure reached() {
        return reached;
    }

    /// How many promises were due or met.
    public Measure promised() {
        return promised;
    }

    /// How many of them were met in time.
    public Measure kept() {
        return kept;
    }
}
