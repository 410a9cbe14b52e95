package id.tanggap.ticket;

import id.tanggap.reporter.Citizen;
import id.tanggap.sla.PlannedClock;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything a ticket has when it is opened; nothing is filled in later.
///
/// @param language of the citizen, `id` or `en`
/// @param acknowledge whether the citizen gets an acknowledgement; false for messages of machines
/// @param confidential whether the reporter is hidden from most staff
public record NewTicket(
        String subject,
        Channel by,
        String language,
        Optional<Citizen> reporter,
        NewMessage message,
        IntakeDecision decision,
        List<PlannedClock> clocks,
        boolean acknowledge,
        boolean confidential,
        Instant at) {

    /// The channel that the message came by.
    ///
    /// @param kind `email`, `api`, `sms`, `phone`
    /// @param name as its file in `channels/`
    public record Channel(String kind, String name) {}

    private static final int LONGEST_SUBJECT = 500;

    public NewTicket {
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        clocks = List.copyOf(clocks);
    }

    /// Kind of the channel.
    public String channel() {
        return by.kind();
    }

    /// Whether the citizen should be asked for the place: a complaint without one. Questions and
    /// requests about one's own data need no place, and
    /// nobody in danger is asked anything.
    public boolean needsPlace() {
        return decision.understanding().danger() == null
                && decision.place().isEmpty()
                && decision.point().isEmpty()
                && decision.kind() == Kind.PENGADUAN
                && !Taxonomy.current().has(decision.category(), CategoryTrait.SILENT)
                && !Taxonomy.current().has(decision.category(), CategoryTrait.DATA_RIGHTS);
    }

    /// The danger to a person that this message reports. Empty for a message of a machine, and for a call: an agent is
    /// speaking with the person already.
    public Optional<DangerKind> danger() {
        return Optional.ofNullable(decision.understanding().danger())
                .filter(kind -> acknowledge && !channel().equals("phone"));
    }
}
