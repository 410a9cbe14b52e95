package id.tanggap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.modulith.core.ApplicationModules;

/// Which methods, constructors and records of the main code are wider than a reader can hold.
final class SignatureLimits {

    private static final int MOST_PARAMETERS = 4;
    private static final int MOST_COLLABORATORS = 8;
    private static final int MOST_FIELDS = 10;

    /// Wider by the shape that others gave them, each with its reason.
    private static final Map<String, String> ALLOWED = Map.of(
            "api.IncidentView", "the public JSON of an incident: a flat object that programs read",
            "api.TicketView", "the public JSON of a ticket: a flat object that programs read",
            "pbx.Trace", "the stored JSON of a call record",
            "intake.report.CallReport", "the stored JSON of a call",
            "intake.report.TextReport", "the stored JSON of a text",
            "channel.phone.source.PhoneChannelSettings", "a flat YAML form that operators edit",
            "channel.sms.SmsChannelSettings", "a flat YAML form that operators edit",
            "channel.sms.twilio.TwilioSettings$Account", "a flat YAML form that operators edit",
            "pbx.csv.CsvRecordReader$Handler#handleField", "the interface of FastCSV",
            "command.sitrep.PaperMap#drawObject", "the interface of openhtmltopdf");

    private SignatureLimits() {}

    /// @return one line for each that is too wide: `writing.Macros: 11 parameters of the constructor`
    static List<String> exceeded(ApplicationModules modules) {
        return modules.stream()
                .flatMap(module -> StreamSupport.stream(module.getBasePackage().spliterator(), false))
                .distinct()
                .flatMap(SignatureLimits::of)
                .sorted()
                .toList();
    }

    private static Stream<String> of(JavaClass type) {
        var name = type.getName().replace("id.tanggap.", "");
        var methods = type.getMethods().stream()
                .filter(method -> isWritten(method) && width(method) > MOST_PARAMETERS)
                .filter(method -> !ALLOWED.containsKey(name + "#" + method.getName()))
                .map(method -> "%s: %d parameters of %s".formatted(name, width(method), method.getName()));
        var constructors = type.getConstructors().stream()
                .filter(constructor -> !type.isRecord() && !type.isEnum() && width(constructor) > MOST_COLLABORATORS)
                .map(constructor -> "%s: %d parameters of the constructor".formatted(name, width(constructor)));
        return Stream.of(methods, constructors, fields(type, name)).flatMap(lines -> lines);
    }

    private static Stream<String> fields(JavaClass type, String name) {
        var fields = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
        return type.isRecord() && fields > MOST_FIELDS && !ALLOWED.containsKey(name)
                ? Stream.of("%s: %d fields of the record".formatted(name, fields))
                : Stream.empty();
    }

    private static int width(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().size();
    }

    private static boolean isWritten(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !method.getName().startsWith("lambda$");
    }
}
