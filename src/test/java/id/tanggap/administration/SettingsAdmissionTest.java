package id.tanggap.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.audit.AuditActor;
import id.tanggap.desk.FormClient;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.ticket.TicketTestSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whoever is no administrator changes no setting, at whatever address; new addresses are in this test by themselves.
class SettingsAdmissionTest {

    /// What supervisors may change, or take back if it is theirs: `SupervisedKinds`.
    private static final Pattern OF_SUPERVISORS = Pattern.compile("/settings/(answers|macros)(/.*)?");

    /// A request without its file is refused before anybody is asked who they are; `OfficePagesTest` sends one.
    private static final String FILE = "/settings/areas/file";

    private static final Map<String, String> FIELDS =
            Map.of("left", "10", "to", "up", "on", "true", "key", "x", "date", "2026-12-01", "why", "iseng");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    /// A change that is no supervisor's.
    private long holiday() {
        var date = LocalDate.of(2032, 3, 9);
        var edit = SettingEdit.of(
                SlaSettings.HOLIDAY,
                Holiday.key(date, ""),
                "Hari uji",
                new Holiday(date, "local", "Hari uji", "uji", true));
        var made = house.room(SettingChanges.class).make(edit, "uji", AuditActor.person(1, "Uji", "admin"));
        return ((SettingResult.Changed) made).batch();
    }

    private List<String> addresses() {
        var undo = "/settings/history/" + holiday() + "/undo";
        return house.rooms(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/settings/") && !pattern.equals(FILE))
                .map(pattern -> pattern.equals("/settings/history/{batch}/undo") ? undo : pattern)
                .map(pattern ->
                        pattern.replaceAll("\\{day(:[^/]*)?}", "2026-12-25").replaceAll("\\{\\w+(:[^/]*)?}", "1"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "SUPERVISOR"})
    void only_administrators_change_settings(Role role) {
        var somebody = FormClient.signedIn(house, house.somebody(role, null));
        somebody.page("/me");

        assertThat(addresses())
                .hasSizeGreaterThan(50)
                .filteredOn(path ->
                        role != Role.SUPERVISOR || !OF_SUPERVISORS.matcher(path).matches())
                .allSatisfy(path -> assertThat(somebody.post(path, FIELDS).statusCode())
                        .as(path)
                        .isEqualTo(403));
    }
}
