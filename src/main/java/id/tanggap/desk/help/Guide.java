package id.tanggap.desk.help;

import id.tanggap.access.Role;
import id.tanggap.platform.code.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A task that people do, told in about one screen. The messages `help.guide.CODE.title`, `.about`, `.1` to `.n` and
/// `.stuck` are its words, and `.picture` what its picture `static/help/pictures/CODE.png` shows.
@SuppressWarnings("ImmutableEnumChecker") // unmodifiable sets
enum Guide implements Coded {
    ANSWER("/queue", Set.of(Role.AGENT, Role.BALAI, Role.DUTY_OFFICER, Role.SUPERVISOR)),
    CALL("/phone", Set.of(Role.AGENT, Role.DUTY_OFFICER, Role.SUPERVISOR)),
    FORWARD("/queue", Set.of(Role.AGENT, Role.DUTY_OFFICER, Role.SUPERVISOR)),
    ACCEPT("/queue", Set.of(Role.BALAI)),
    HAND_OVER("/queue", Set.of(Role.AGENT, Role.BALAI, Role.DUTY_OFFICER, Role.SUPERVISOR)),
    WATCH("/supervision", Set.of(Role.SUPERVISOR, Role.ADMIN)),
    INVITE("/settings/people", Set.of(Role.ADMIN)),
    AREA("/settings/areas", Set.of(Role.ADMIN)),
    RULE("/settings/rules", Set.of(Role.ADMIN)),
    HOLIDAY("/settings/holidays", Set.of(Role.ADMIN)),
    CHANNEL("/settings/channels", Set.of(Role.ADMIN));

    private final String page;
    private final Set<Role> roles;

    Guide(String page, Set<Role> roles) {
        this.page = page;
        this.roles = roles;
    }

    /// Where the task is done.
    String page() {
        return page;
    }

    /// Whose task it is.
    boolean isFor(Role role) {
        return roles.contains(role);
    }

    static Optional<Guide> of(String code) {
        return Coded.find(values(), code);
    }

    static List<Guide> all() {
        return Arrays.asList(values());
    }
}
