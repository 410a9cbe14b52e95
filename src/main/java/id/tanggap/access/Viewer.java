package id.tanggap.access;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditPrincipal;
import id.tanggap.balai.BalaiCode;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is looking: a person or a program.
///
/// @param userId null for a program
/// @param name for the timeline
/// @param balai the only balai whose tickets are seen; null for those who see all
/// @param zone in which times are shown
/// @param hidden codes of the restricted categories this viewer is not on the list for
public record Viewer(
        @Nullable Long userId,
        String name,
        Role role,
        @Nullable String balai,
        ZoneId zone,
        Locale locale,
        Set<String> hidden)
        implements AuditPrincipal, Serializable {

    private static final long serialVersionUID = 2;

    public Viewer {
        if (balai != null) {
            balai = new BalaiCode(balai).value();
        }
        if (role == Role.BALAI && balai == null) {
            throw new IllegalArgumentException("Staff of a balai need a balai");
        }
        hidden = Set.copyOf(hidden);
    }

    /// From whom no category is hidden.
    public Viewer(@Nullable Long userId, String name, Role role, @Nullable String balai, ZoneId zone, Locale locale) {
        this(userId, name, role, balai, zone, locale, Set.of());
    }

    /// As the record of who did what names them.
    @Override
    public AuditActor actor() {
        return userId == null ? AuditActor.program(name, role.code()) : AuditActor.person(userId, name, role.code());
    }

    /// What this viewer may see.
    public Visibility visibility() {
        return new Visibility(
                Optional.ofNullable(balai).map(BalaiCode::new),
                hidden,
                role.seesIdentities(),
                Optional.ofNullable(userId));
    }

    /// The same as a program looks: tickets of exercises are in no figure.
    public Viewer ofRealTickets() {
        return new Viewer(null, name, role, balai, zone, locale, hidden);
    }

    /// Whether this viewer answers for the work of others: sees their load, reassigns, samples.
    public boolean supervises() {
        return userId != null && role.supervises();
    }

    /// Whether messages that nobody has read yet are shown to this person: they may be about any category and from any
    /// reporter.
    public boolean readsQuarantine() {
        return userId != null && visibility().isUnlimited();
    }

    /// Whether calls and callbacks are shown to this viewer.
    public boolean answersCalls() {
        return userId != null && role.answersCalls();
    }
}
