package id.tanggap.desk.audit;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditEvent;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditSubject;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The record in the words of whoever reads it.
record AuditWords(PageReader reader) {

    private static final String NONE = "–";

    /// Arguments whose values are codes: their message keys are `audit.value.NAME.CODE`.
    private static final Set<String> CODED = Set.of("how", "what", "whole", "method", "factor", "setting");

    String actor(AuditActor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case PROGRAM -> reader.text("audit.actor.program", actor.name());
            case SYSTEM -> reader.text("audit.actor.system");
            case COMMAND_LINE -> reader.text("audit.actor.command-line", actor.name());
            case STRANGER -> reader.text("audit.actor.stranger");
        };
    }

    String role(AuditActor actor) {
        var role = actor.role();
        return role == null ? "" : reader.textOr("role." + role, role);
    }

    String kind(String code) {
        return reader.textOr("audit.kind." + code, code);
    }

    /// "Membuka identitas pelapor: perlu menelepon". Where an argument is missing, a shorter one, if there is one.
    String sentence(AuditEvent event) {
        var names = event.known().map(AuditKind::arguments).orElse(List.of());
        var arguments = names.stream().map(name -> value(event, name)).toArray();
        var sentence = reader.textOr("audit.said." + event.kind(), event.kind(), arguments);
        return event.arguments().keySet().containsAll(names)
                ? sentence
                : reader.textOr("audit.said." + event.kind() + ".short", sentence, arguments);
    }

    private String value(AuditEvent event, String name) {
        return value(name, event.arguments().getOrDefault(name, ""));
    }

    String value(String name, String value) {
        if (value.isEmpty()) {
            return NONE;
        }
        if (name.equals("role")) {
            return reader.textOr("role." + value, value);
        }
        return CODED.contains(name) ? reader.textOr("audit.value." + name + "." + value, value) : value;
    }

    String argument(String name) {
        return reader.textOr("audit.argument." + name, name);
    }

    /// @param withheld this reader may not know which
    String subject(AuditSubject subject, boolean withheld) {
        return switch (subject.kind()) {
            case NONE -> "";
            case TICKET -> withheld ? reader.text("audit.withheld") : ticket(subject.id());
            case LIST -> list(subject.id());
            default ->
                reader.text("audit.subject." + subject.kind().code()) + " "
                        + Objects.requireNonNullElse(subject.name().isEmpty() ? null : subject.name(), subject.id());
        };
    }

    String list(String code) {
        return reader.textOr("audit.list." + code, code);
    }

    private String ticket(String digits) {
        return reader.text("audit.subject.ticket") + " "
                + TicketNumber.parse(digits).map(TicketNumber::grouped).orElse(digits);
    }
}
