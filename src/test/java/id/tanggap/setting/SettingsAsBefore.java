package id.tanggap.setting;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.audit.AuditActor;
import id.tanggap.ticket.TicketTestSetup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The settings of a shared house as a test found them: what it changed is put back, also when it failed, so that no
/// other test meets it.
public final class SettingsAsBefore {

    private static final AuditActor TEST = AuditActor.person(1, "Uji", "admin");
    private static final int MANY = 500;

    private final TicketTestSetup house;
    private final long newest;

    public SettingsAsBefore(TicketTestSetup house) {
        this.house = house;
        this.newest = changes().stream().mapToLong(SettingChange::id).max().orElse(0);
    }

    /// What was changed last goes first: a macro before the answer that it writes.
    public void putBack() {
        for (var first : firstOfEach().reversed()) {
            var edit = SettingEdit.of(first.kind(), first.key(), first.label(), first.before());
            assertThat(house.room(SettingChanges.class).make(edit, "", TEST))
                    .as("%s %s", first.kind(), first.key())
                    .isNotInstanceOf(SettingResult.Refused.class);
        }
    }

    /// Of each setting the first change since; it says what was before.
    private List<SettingChange> firstOfEach() {
        var seen = new HashSet<String>();
        var found = new ArrayList<SettingChange>();
        for (var change : changes().reversed()) {
            if (change.id() > newest && seen.add(change.kind() + " " + change.key())) {
                found.add(change);
            }
        }
        return found;
    }

    private List<SettingChange> changes() {
        return house.room(SettingHistory.class).newest(null, MANY);
    }
}
