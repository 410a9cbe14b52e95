package id.tanggap.ticket.classification;

import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Validates the value of a field; the objection says how to correct it.
@Component
class FieldValidator {

    private static final int LONGEST = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

    private final NikKkValidator numbers;

    FieldValidator(Gazetteer gazetteer) {
        numbers = new NikKkValidator(gazetteer);
    }

    /// @param value without blanks at its ends; empty if nothing was entered
    Optional<Reason> objection(FieldDefinition field, String value, Locale locale) {
        var label = field.label(locale);
        if (value.isEmpty()) {
            return field.required() ? no("required", label) : Optional.empty();
        }
        if (value.length() > LONGEST) {
            return no("long", label, Integer.toString(LONGEST));
        }
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case NUMBER -> NUMBER.matcher(value).matches() ? Optional.empty() : no("number", label);
            case DATE -> isDate(value) ? Optional.empty() : no("date", label);
            case CHOICE ->
                field.choices().contains(value)
                        ? Optional.empty()
                        : no("choice", label, String.join(", ", field.choices()));
            case NIK -> numbers.objectionToNik(label, value);
            case KK -> numbers.objectionToKk(label, value);
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    static Optional<Reason> no(String what, String... args) {
        return Optional.of(Reason.of("refused.ticket.field." + what, args));
    }
}
