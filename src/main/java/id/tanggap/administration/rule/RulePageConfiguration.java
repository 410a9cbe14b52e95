package id.tanggap.administration.rule;

import id.tanggap.administration.SettingValueWording;
import id.tanggap.administration.SettingsAlarm;
import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.administration.SettingsSection;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulePageConfiguration {

    static final String PAGE = "rules";
    static final String PATH = "/settings/rules";

    @Bean
    SettingsPage rulesPage() {
        return SettingsPage.of(PAGE, PATH, SettingsSection.OFFICE, 25);
    }

    /// Rules that can no longer fire.
    @Bean
    SettingsAlarm ruleAlarm(RuleRows rows) {
        return new SettingsAlarm(PAGE, rows::faults);
    }

    /// The history says where a rule sends.
    @Bean
    SettingValueWording ruleTargetWording(RuleWording wording) {
        return (field, value, reader) -> field.equals(RuleDocument.KIND + ".target")
                ? RuleTarget.read(value.asString("")).map(target -> wording.target(target, reader))
                : Optional.empty();
    }

    @Bean
    SettingsSearchSource ruleSearch(RuleRows rows) {
        return new SettingsSearchSource() {
            @Override
            public String page() {
                return PAGE;
            }

            @Override
            public List<SettingsHit> find(String words, PageReader reader, int limit) {
                var wanted = words.toLowerCase(Locale.ROOT);
                return rows.all(reader).stream()
                        .filter(row -> row.speaks().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(limit)
                        .map(row -> new SettingsHit(
                                row.name(), String.join(" · ", row.conditions()), PATH + "/" + row.key()))
                        .toList();
            }
        };
    }
}
