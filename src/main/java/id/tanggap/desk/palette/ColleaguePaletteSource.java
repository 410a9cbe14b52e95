package id.tanggap.desk.palette;

import id.tanggap.access.ColleagueDirectory;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Colleagues to whom the open ticket can be assigned: those of the viewer's own office and of the national desk. One
/// SQL statement.
@Component
@Order(50)
record ColleaguePaletteSource(ColleagueDirectory colleagues, BalaiDirectory balais) implements PaletteSource {

    @Override
    public String key() {
        return "people";
    }

    @Override
    public List<PaletteEntry> find(String text, PageReader reader) {
        return text.isEmpty()
                ? List.of()
                : colleagues.called(text, reader.viewer().balai(), MOST).stream()
                        .map(one -> new PaletteEntry("", one.id(), "user", one.name(), more(one)))
                        .toList();
    }

    private String more(ColleagueDirectory.Colleague one) {
        return one.balai() == null
                ? "@" + one.username()
                : "@" + one.username() + " · "
                        + balais.find(new BalaiCode(one.balai()))
                                .map(balai -> balai.name())
                                .orElse(one.balai());
    }
}
