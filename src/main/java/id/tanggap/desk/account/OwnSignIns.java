package id.tanggap.desk.account;

import id.tanggap.access.signin.SignInLog;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The newest sign-ins to one's own account, for the page about oneself.
@Component
public class OwnSignIns {

    private static final int SHOWN = 10;

    private final SignInLog log;

    OwnSignIns(SignInLog log) {
        this.log = log;
    }

    /// @param outcome end of the message key `me.sign-in.`
    /// @param method end of the message key `me.sign-in.by.`
    public record Row(String at, String address, String outcome, String method) {}

    public List<Row> of(PageReader reader) {
        return log.newest(Objects.requireNonNull(reader.viewer().userId()), SHOWN).stream()
                .map(entry -> new Row(
                        reader.full(entry.at()),
                        entry.address(),
                        entry.outcome().code(),
                        entry.method().code()))
                .toList();
    }
}
