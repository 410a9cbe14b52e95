package id.tanggap.desk.palette;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The queues of the balai, for those who see more than one. No SQL statement.
@Component
@Order(40)
record BalaiPaletteSource(BalaiDirectory balais) implements PaletteSource {

    @Override
    public String key() {
        return "balai";
    }

    @Override
    public List<PaletteEntry> find(String text, PageReader reader) {
        return text.isEmpty() || reader.viewer().balai() != null
                ? List.of()
                : balais.all().stream()
                        .filter(balai -> PaletteSource.matches(
                                text, balai.name() + " " + balai.code().value()))
                        .limit(MOST)
                        .map(balai -> PaletteEntry.page(
                                "/queue?tab=due&balai=" + balai.code().value(),
                                "building",
                                balai.name(),
                                balai.code().value()))
                        .toList();
    }
}
