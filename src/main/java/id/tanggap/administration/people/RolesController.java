package id.tanggap.administration.people;

import id.tanggap.access.Role;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who may do what, asked of the roles themselves, so that the page cannot say anything else than what holds.
@Controller
class RolesController {

    /// @param code end of the message key `settings.roles.`, and name of the method
    record Ability(String code, Predicate<Role> of) {}

    /// In the order of the page. `RolesPageTest` sees that none is left out.
    static final List<Ability> ABILITIES = List.of(
            new Ability("changesTickets", Role::changesTickets),
            new Ability("answersCalls", Role::answersCalls),
            new Ability("seesRestricted", Role::seesRestricted),
            new Ability("seesIdentities", Role::seesIdentities),
            new Ability("opensIncidents", Role::opensIncidents),
            new Ability("dispatches", Role::dispatches),
            new Ability("keepsResources", Role::keepsResources),
            new Ability("supervises", Role::supervises),
            new Ability("readsDisclosures", Role::readsDisclosures),
            new Ability("readsReports", Role::readsReports),
            new Ability("readsExports", Role::readsExports),
            new Ability("readsAudit", Role::readsAudit),
            new Ability("administers", Role::administers));

    /// @param may in the order of the roles
    record Row(String code, List<Boolean> may) {}

    @GetMapping("/settings/roles")
    String roles(ViewerRequest request, Model model) {
        HttpErrors.admit(request.viewer().supervises());
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::code).toList());
        model.addAttribute("rows", ABILITIES.stream().map(RolesController::row).toList());
        return "settings-roles";
    }

    private static Row row(Ability ability) {
        return new Row(
                ability.code(),
                Arrays.stream(Role.values())
                        .map(role -> ability.of().test(role))
                        .toList());
    }
}
