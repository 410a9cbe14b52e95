package id.tanggap.web.refill;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/// What was typed into a form that is refused.
class RefusedFormTest {

    private static final Pattern PASSWORD = Pattern.compile("<input(?=[^>]*type=\"password\")[^>]*[^:]name=\"(\\w+)\"");
    private static final Pattern FIELD =
            Pattern.compile("isian ulang[^<]{0,3}|value=\"[^\"]*isian ulang[^\"]*\"", Pattern.DOTALL);

    private static String drawn(String template, Map<String, String[]> sent) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new RefusedFormDialect());
        var page = new Context();
        page.setVariable("now", "kini");
        page.setVariable(RefusedForm.NAME, RefusedForm.of("/libur", sent).orElseThrow());
        return engine.process(template, page);
    }

    private static String[] all(String... values) {
        return values;
    }

    @Test
    void each_kind_of_field_gets_back_what_was_sent() {
        assertThat(drawn(
                        """
                <form action="/libur"><input name="a" th:value="${now}"><input name="a" value="y"><textarea name="t" th:text="${now}"></textarea>\
                <input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2">\
                <select name="s"><option value="p" selected>P</option><option value="q">Q</option></select>\
                <select name="n"><option value="p" selected>P</option></select></form>""", Map.of("a", all("\"satu\"", "dua"), "t", all("<b>\nbaris"), "c", all("2"), "s", all("q"))))
                .isEqualTo("""
                <form action="/libur" data-refused-form=""><input name="a" value="&quot;satu&quot;"><input name="a" value="dua"><textarea name="t">
                &lt;b&gt;
                baris</textarea>\
                <input type="checkbox" name="c" value="1"><input type="checkbox" name="c" value="2" checked="checked">\
                <select name="s"><option value="p">P</option><option value="q" selected="selected">Q</option></select>\
                <select name="n"><option value="p" selected>P</option></select></form>""");
    }

    @Test
    void a_form_of_another_address_or_another_row_and_a_password_stay_as_they_are() {
        var page = """
                <form action="/lain"><input name="a" value="x"></form>\
                <form action="/libur"><input type="hidden" name="row" value="2"><input name="a" value="x"></form>\
                <form action="/libur"><input type="password" name="a"><input name="wanted"></form>""";
        assertThat(drawn(page, Map.of("a", all("baru"), "row", all("1"), "wanted", all("rahasia"))))
                .isEqualTo(page.replace("/libur\"", "/libur\" data-refused-form=\"\""));
    }

    @Test
    void no_password_waits_in_a_session() throws IOException {
        var names = new ArrayList<String>();
        try (var pages = Files.walk(Path.of("templates"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                PASSWORD.matcher(Files.readString(page)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        names.addAll(List.of("password", "authToken", "gatewaySecret", "smppPassword", "_csrf"));
        assertThat(names).hasSizeGreaterThan(5).allMatch(RefusedForm::isSecret);
    }

    @Test
    void more_than_any_letter_is_not_kept() {
        assertThat(RefusedForm.of("/libur", Map.of("a", all("x".repeat(100_001)))))
                .isEmpty();
    }

    @Test
    void refused_forms_of_the_settings_come_back_as_they_were_typed() {
        var house = TicketTestSetup.shared();
        var admin = new DeskClient(house, house.somebody(Role.ADMIN, null));
        assertThat(FORMS).allSatisfy(form -> {
            var page = admin.post(form.getFirst(), form.subList(1, form.size()).toArray(String[]::new));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("role=\"alert\"");
            assertThat(FIELD.matcher(page.body()).find()).as(page.address()).isTrue();
        });
    }

    /// The address of a form, and fields of which one cannot be.
    private static final List<List<String>> FORMS = List.of(
            List.of(
                    "/settings/people",
                    "name",
                    "isian ulang",
                    "username",
                    "?",
                    "role",
                    "agent",
                    "zone",
                    "Asia/Jakarta"),
            List.of("/settings/teams", "name", "isian ulang " + "x".repeat(100)),
            List.of("/settings/balai", "code", "?", "name", "isian ulang", "zone", "Asia/Jakarta"),
            List.of("/settings/balai/MGL", "name", "isian ulang", "latitude", "utara", "longitude", "110"),
            List.of(
                    "/settings/holidays",
                    "date",
                    "2027-03-05",
                    "name",
                    "isian ulang " + "x".repeat(120),
                    "kind",
                    "national"),
            List.of("/settings/hours", "where", "", "mon", "isian ulang"),
            List.of("/settings/hours/days", "date", "2027-03-05", "name", "isian ulang", "hours", "siang"),
            List.of("/settings/deadlines/new", "name", "isian ulang", "amount-x", "?"),
            List.of("/settings/categories", "code", "?", "label", "isian ulang"),
            List.of("/settings/fields", "label", "isian ulang", "code", "?"),
            List.of("/settings/outcomes", "label", "isian ulang", "code", "?"),
            List.of("/settings/rules/new", "name", "isian ulang"),
            List.of("/settings/letters/acknowledged/email/id", "subject", "isian ulang", "body", "{{#}}"),
            List.of("/settings/answers", "title", "isian ulang", "text", ""),
            List.of("/settings/macros", "title", "isian ulang", "step", "?"),
            List.of("/settings/programs", "name", "isian ulang"));
}
