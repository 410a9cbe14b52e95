package id.tanggap.administration.people;

import id.tanggap.access.ColleagueDirectory;
import id.tanggap.access.ColleagueDirectory.Colleague;
import id.tanggap.access.Role;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the forms about people let one choose from.
@Component
class PeopleChoices {

    private static final int MOST = 300;

    private final BalaiDirectory balai;
    private final ColleagueDirectory colleagues;

    PeopleChoices(BalaiDirectory balai, ColleagueDirectory colleagues) {
        this.balai = balai;
        this.colleagues = colleagues;
    }

    record Option(String code, String name) {}

    /// Roles, balai and zones.
    void addTo(Model model) {
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::code).toList());
        model.addAttribute(
                "offices",
                balai.all().stream()
                        .map(one -> new Option(one.code().value(), one.name()))
                        .sorted(Comparator.comparing(Option::name))
                        .toList());
        model.addAttribute("zones", IndonesianZone.ids());
    }

    /// People of an office whose names are proposed; any other user name can be typed.
    ///
    /// @param office code of a balai; null for the national office
    List<Colleague> of(@Nullable String office) {
        return colleagues.called("", office, MOST);
    }
}
