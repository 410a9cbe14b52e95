package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class WrongSettingTest {

    private final WrongSetting analyzer = new WrongSetting();

    @Test
    void what_names_a_setting_is_told_to_the_operator_however_deep_it_lies() {
        var wrong = new IllegalArgumentException("TANGGAP_REPLY_KEY (tanggap.reply.key) needs at least 16 characters");

        var told = analyzer.analyze(new IllegalStateException("bean failed", new IOException(wrong)));

        assertThat(told).extracting(FailureAnalysis::getDescription).isEqualTo(wrong.getMessage());
    }

    @Test
    void anything_else_keeps_its_stack_trace() {
        assertThat(analyzer.analyze(new IllegalStateException("a broken machine")))
                .isNull();
    }
}
