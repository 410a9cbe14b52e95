package id.tanggap.administration.office;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.AreaEdit;
import id.tanggap.jurisdiction.JurisdictionDraft;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.table.RowProblem;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableField;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The table of responsibilities as a file: what is written reads as it was.
@Component
record AreaTable(BalaiDirectory balais, Gazetteer gazetteer) {

    static final List<TableField> FIELDS = List.of(
            TableField.required("code", "#adm+code", "Kode wilayah", "Area code", "kode", "kode kemendagri"),
            TableField.optional("name", "#adm+name", "Wilayah", "Area"),
            TableField.optional("programme", "#sector", "Program", "Programme"),
            TableField.required("balai", "#org+code", "Balai", "Balai", "sentra", "kode balai"),
            TableField.optional("from", "#date+start", "Mulai", "From", "berlaku mulai"),
            TableField.optional("until", "#date+end", "Sampai", "Until", "berlaku sampai"),
            TableField.optional("standing", "#status", "Status", "Standing"),
            TableField.optional("source", "#meta+source", "Dasar", "Basis", "sumber"));

    private static final Map<String, Boolean> STANDINGS =
            Map.of("sementara", true, "keputusan", false, "provisional", true, "decree", false);
    private static final int BASIS = 300;

    Map<String, String> cells(JurisdictionArea area) {
        return Map.of(
                "code", area.code().value(),
                "name", gazetteer.find(area.code()).map(Region::name).orElse(""),
                "programme", area.programme().code(),
                "balai", area.balai().stream().map(BalaiCode::value).collect(Collectors.joining(" ")),
                "from", Objects.toString(area.period().from(), ""),
                "until", Objects.toString(area.period().until(), ""),
                "standing", area.provisional() ? "sementara" : "keputusan",
                "source", area.source());
    }

    /// What a file says, or what is wrong with it.
    ///
    /// @param draft what would be different; empty if there is a problem
    record Read(JurisdictionDraft draft, List<RowProblem> problems) {}

    /// @param whole whether rows that the file lacks are taken away
    Read read(List<TableRow> rows, boolean whole) {
        var areas = new ArrayList<JurisdictionArea>();
        var problems = new ArrayList<RowProblem>();
        Set<AreaKey> seen = new HashSet<>();
        for (var row : rows) {
            var reader = new RowReader(row);
            area(reader).filter(area -> isFirst(area, seen, reader)).ifPresent(areas::add);
            problems.addAll(reader.problems());
        }
        return new Read(new JurisdictionDraft(problems.isEmpty() ? edits(areas, whole) : List.of()), problems);
    }

    private static boolean isFirst(JurisdictionArea area, Set<AreaKey> seen, RowReader reader) {
        if (seen.add(area.key())) {
            return true;
        }
        reader.problem("code", Reason.of("reason.jurisdiction.twice"));
        return false;
    }

    private Optional<JurisdictionArea> area(RowReader row) {
        row.given("code");
        row.given("balai");
        var code = row.read("code", this::region, Reason.of("reason.jurisdiction.unknown-area"));
        var programme = row.read("programme", Programme::find, Reason.of("reason.jurisdiction.programme", programmes()))
                .orElse(Programme.SEMUA);
        var named = row.read("balai", this::named, Reason.of("reason.jurisdiction.unknown-balai"));
        var from = row.date("from");
        var until = row.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            row.problem("until", Reason.of("reason.jurisdiction.ends-early"));
        }
        var source = row.text("source", BASIS).orElse("");
        var provisional = row.choice("standing", STANDINGS).orElse(source.isEmpty());
        if (!row.isGood() || code.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        var period = new AreaPeriod(from.orElse(null), until.orElse(null));
        return Optional.of(new JurisdictionArea(code.get(), programme, period, named.get(), provisional, source));
    }

    private Optional<RegionCode> region(String text) {
        return text.matches("\\d{2}(\\.\\d{2}){0,2}")
                ? gazetteer
                        .find(new RegionCode(text))
                        .filter(region -> region.level() != RegionLevel.DESA)
                        .map(Region::code)
                : Optional.empty();
    }

    private static String programmes() {
        return Arrays.stream(Programme.values()).map(Programme::code).collect(Collectors.joining(", "));
    }

    /// Codes with spaces or commas between them.
    private Optional<List<BalaiCode>> named(String text) {
        var words = Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var codes = words.stream()
                .flatMap(word -> BalaiCode.read(word).stream())
                .filter(code -> balais.find(code).isPresent())
                .toList();
        return codes.isEmpty() || codes.size() < words.size() ? Optional.empty() : Optional.of(codes);
    }

    private List<AreaEdit> edits(List<JurisdictionArea> areas, boolean whole) {
        var now = new HashMap<AreaKey, JurisdictionArea>();
        balais.areas().forEach(area -> now.put(area.key(), area));
        var edits = new ArrayList<AreaEdit>();
        for (var area : areas) {
            if (!area.equals(now.remove(area.key()))) {
                edits.add(AreaEdit.of(area));
            }
        }
        if (whole) {
            now.keySet().forEach(key -> edits.add(AreaEdit.removal(key)));
        }
        return edits;
    }
}
