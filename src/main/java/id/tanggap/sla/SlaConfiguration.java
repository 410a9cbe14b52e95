package id.tanggap.sla;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Provides the policy as a bean, and the kinds of its settings.
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    SlaPolicy policy(SlaSettings settings) {
        return new SlaPolicy(settings::tables);
    }

    @Bean
    SettingKind slaRuleKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.RULE, SlaSettingChecks::rule);
    }

    @Bean
    SettingKind holidayKind(SettingDocuments documents) {
        return new HolidayKind(documents.kind(SlaSettings.HOLIDAY, SlaSettingChecks::holiday));
    }

    /// Holidays of the shipped table are there before anybody sets them, so that the history says what became of one.
    /// As shipped again, a holiday needs no document, and follows the table of the next version.
    private record HolidayKind(SettingKind documents) implements SettingKind {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public String code() {
            return documents.code();
        }

        @Override
        public Optional<JsonNode> read(String key) {
            return documents.read(key).or(() -> shipped(key));
        }

        @Override
        public Optional<JsonNode> present(String key) {
            return read(key).filter(holiday -> !holiday.path("off").asBoolean());
        }

        @Override
        public void write(String key, @Nullable JsonNode value) {
            var asShipped = value != null && shipped(key).filter(value::equals).isPresent();
            documents.write(key, asShipped ? null : value);
        }

        private static Optional<JsonNode> shipped(String key) {
            return Optional.ofNullable(HolidayCalendar.shippedByKey().get(key)).map(JSON::valueToTree);
        }
    }

    @Bean
    SettingKind officeHoursKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.HOURS, SlaSettingChecks::hours);
    }

    @Bean
    SettingKind officeDayKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.DAY, SlaSettingChecks::day);
    }

    @Bean
    SettingKind slaWarningKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.WARNING, SlaSettingChecks::warning);
    }

    @Bean
    SettingKind slaEscalationKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.STEP, SlaSettingChecks::step);
    }
}
