package id.tanggap.desk.report;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.figures.DayRange;
import id.tanggap.figures.FiguresAge;
import id.tanggap.figures.ReportPeriod;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/// What all reports begin with: the choices of the form, what was chosen in words, and how current the figures are.
@Component
record ReportFrame(BalaiDirectory balais, Taxonomy taxonomy, Gazetteer gazetteer) {

    private static final List<String> PAGES = List.of("incoming", "times", "progress", "changes");
    private static final int PROVINCE = 2;
    private static final Duration BEHIND = Duration.ofMinutes(1);

    /// One of the entries of a list to choose from.
    ///
    /// @param leaf it is one of the group above it
    record Choice(String code, String label, boolean leaf) {}

    /// @param query the filters as the end of an address, with the question mark; they are kept from page to page
    /// @param behind the figures are older than a minute
    record Head(String days, String before, String narrowed, String at, String query, boolean behind) {}

    void put(ReportQuery asked, FiguresAge.Age age, Model model) {
        var reader = asked.reader();
        model.addAttribute("asked", asked.form());
        model.addAttribute("choice", asked.form().choice().code());
        model.addAttribute("pages", PAGES);
        model.addAttribute("periods", periods(reader));
        model.addAttribute("balais", asked.viewer().balai() == null ? offices(reader) : List.of());
        model.addAttribute("categories", categories(reader));
        model.addAttribute("provinces", provinces());
        model.addAttribute("age", age);
        model.addAttribute("head", head(asked, age));
    }

    private static Head head(ReportQuery asked, FiguresAge.Age age) {
        var reader = asked.reader();
        return new Head(
                days(asked.now(), reader),
                days(asked.before(), reader),
                narrowed(asked),
                reader.full(age.at()),
                query(asked.form()),
                age.at().plus(BEHIND).isBefore(reader.now()));
    }

    private static String days(DayRange range, PageReader reader) {
        return range.from().equals(range.to())
                ? reader.day(range.from())
                : reader.text("reports.days.from-to", reader.day(range.from()), reader.day(range.to()));
    }

    private static String narrowed(ReportQuery asked) {
        var reader = asked.reader();
        var said = new ArrayList<String>();
        var office = asked.viewer().balai() == null
                ? asked.question().balai()
                : asked.viewer().balai();
        if (office != null) {
            said.add(office.isEmpty() ? reader.text("supervision.national") : reader.balai(office));
        }
        if (!asked.form().category().isEmpty()) {
            said.add(label(asked.form().category(), reader));
        }
        if (!asked.province().isEmpty()) {
            said.add(reader.place(asked.province()));
        }
        return said.isEmpty() ? reader.text("reports.everything") : String.join(" · ", said);
    }

    private static String label(String category, PageReader reader) {
        return category.contains(".") ? reader.category(category) : reader.textOr("group." + category, category);
    }

    private static String query(ReportForm form) {
        return UriComponentsBuilder.newInstance()
                .queryParam("period", "{period}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("balai", "{balai}")
                .queryParam("category", "{category}")
                .queryParam("province", "{province}")
                .encode()
                .buildAndExpand(
                        form.choice().code(),
                        range(form) ? form.from() : "",
                        range(form) ? form.to() : "",
                        form.balai(),
                        form.category(),
                        form.province())
                .toUriString();
    }

    private static boolean range(ReportForm form) {
        return form.choice() == ReportPeriod.Choice.RANGE;
    }

    private static List<Choice> periods(PageReader reader) {
        return Arrays.stream(ReportPeriod.Choice.values())
                .map(one -> new Choice(one.code(), reader.text("reports.period." + one.code()), false))
                .toList();
    }

    private List<Choice> offices(PageReader reader) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(ReportForm.NATIONAL, reader.text("supervision.national"), false));
        balais.all().forEach(balai -> all.add(new Choice(balai.code().value(), balai.name(), false)));
        return all;
    }

    /// Groups, each with its categories; without those that are hidden from the viewer.
    private List<Choice> categories(PageReader reader) {
        var all = new ArrayList<Choice>();
        var group = "";
        for (var leaf : taxonomy.leaves()) {
            if (reader.viewer().hidden().contains(leaf.code())) {
                continue;
            }
            var its = leaf.code().substring(0, leaf.code().indexOf('.'));
            if (!its.equals(group)) {
                all.add(new Choice(its, label(its, reader), false));
                group = its;
            }
            all.add(new Choice(leaf.code(), leaf.label(reader.locale()), true));
        }
        return all;
    }

    /// The first of all areas.
    private List<Choice> provinces() {
        return gazetteer.all().stream()
                .takeWhile(region -> region.code().value().length() == PROVINCE)
                .sorted(Comparator.comparing(Region::name))
                .map(region -> new Choice(region.code().value(), region.name(), false))
                .toList();
    }
}
