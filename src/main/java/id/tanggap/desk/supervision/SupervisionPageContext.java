package id.tanggap.desk.supervision;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.supervision.Office;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the three pages of supervision share: the check who may open them, and the choice of the office.
@Component
record SupervisionPageContext(BalaiDirectory balais) {

    /// An office in the list to choose from.
    record Choice(String code, String name, boolean chosen) {}

    /// Checks that the viewer supervises (else 403) and finds the office (else 404).
    Office requireOffice(String code, Viewer viewer) {
        HttpErrors.admit(viewer.supervises());
        if (!code.isEmpty()
                && balais.all().stream().noneMatch(balai -> balai.code().value().equals(code))) {
            throw HttpErrors.notFound();
        }
        return new Office(code);
    }

    void put(Office office, String tab, ViewerRequest request, Model model) {
        var reader = request.reader();
        var national =
                new Choice("", name(Office.NATIONAL, reader), office.code().isEmpty());
        var choices = Stream.concat(
                        Stream.of(national),
                        balais.all().stream()
                                .map(balai -> new Choice(
                                        balai.code().value(),
                                        balai.name(),
                                        balai.code().value().equals(office.code()))))
                .toList();
        model.addAttribute("tab", tab);
        model.addAttribute("office", office);
        model.addAttribute("offices", choices);
        model.addAttribute("officeName", name(office, reader));
    }

    String name(Office office, PageReader reader) {
        return office.balai()
                .map(code -> reader.balai(code.value()))
                .orElseGet(() -> reader.text("supervision.national"));
    }

    static List<Integer> shares(List<Integer> counts) {
        var most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        return counts.stream().map(count -> count * 100 / most).toList();
    }
}
