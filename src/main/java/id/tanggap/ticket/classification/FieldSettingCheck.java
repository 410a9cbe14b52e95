package id.tanggap.ticket.classification;

import id.tanggap.setting.SettingRefusedException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Refuses fields that cannot be. Tickets keep values by the code of the field alone, and carry them from one category
/// to another: a code that was ever a personal number stays one, so that no page shows it in full.
final class FieldSettingCheck {

    private static final int LONGEST_LABEL = 80;
    private static final int MOST_CHOICES = 50;
    private static final int HIGHEST_POSITION = 999;

    private final JdbcClient jdbc;

    FieldSettingCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void of(String code, FieldSetting field) {
        refuseIf(
                isNoLabel(field.label()) || isNoLabel(field.labelEnglish()),
                "settings.categories.refused.label",
                Integer.toString(LONGEST_LABEL));
        refuseIf(field.position() < 0 || field.position() > HIGHEST_POSITION, "settings.categories.refused.order");
        refuseIf(!isType(field.type()), "settings.fields.refused.type", field.type());
        choices(field);
        sameKindOfValue(code, field);
    }

    private static boolean isNoLabel(String label) {
        return label.isBlank() || label.length() > LONGEST_LABEL;
    }

    private static boolean isType(String code) {
        return Arrays.stream(FieldDefinition.Type.values())
                .anyMatch(type -> type.code().equals(code));
    }

    private static void choices(FieldSetting field) {
        var chooses = field.type().equals(FieldDefinition.Type.CHOICE.code());
        refuseIf(chooses && field.choices().isEmpty(), "settings.fields.refused.choices.none");
        refuseIf(!chooses && !field.choices().isEmpty(), "settings.fields.refused.choices.type");
        refuseIf(
                field.choices().size() > MOST_CHOICES,
                "settings.fields.refused.choices.many",
                Integer.toString(MOST_CHOICES));
        field.choices().stream()
                .filter(choice -> !choice.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ./()-]{0,59}"))
                .findFirst()
                .ifPresent(choice -> refuseIf(true, "settings.fields.refused.choice", choice));
    }

    private void sameKindOfValue(String code, FieldSetting field) {
        usedType(code, field.type()).ifPresent(type -> refuseIf(true, "settings.fields.refused.personal", code, type));
    }

    /// A type by which this code is treated as a personal number, if the new one is not; and the other way round.
    private Optional<String> usedType(String code, String type) {
        return jdbc.sql("""
                        select type from category_field
                        where code = :code and type <> :type and (type in ('nik', 'kk') or :type in ('nik', 'kk'))
                        limit 1
                        """)
                .param("code", code)
                .param("type", type)
                .query(String.class)
                .optional();
    }

    private static void refuseIf(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException(key, arguments);
        }
    }
}
