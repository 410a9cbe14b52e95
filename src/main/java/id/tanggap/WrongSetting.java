package id.tanggap;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Tells an operator why the house cannot start, without a stack trace: an error whose message begins with the name of
/// a setting, `TANGGAP_…`, is meant for them and says what to do.
final class WrongSetting implements FailureAnalyzer {

    private static final Pattern NAMES_A_SETTING = Pattern.compile("(?s)TANGGAP_[A-Z_]+\\b.*");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(WrongSetting::namesASetting)
                .findFirst()
                .map(cause -> new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause))
                .orElse(null);
    }

    private static boolean namesASetting(Throwable cause) {
        return cause.getMessage() != null
                && NAMES_A_SETTING.matcher(cause.getMessage()).matches();
    }
}
