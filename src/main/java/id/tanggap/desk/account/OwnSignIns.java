package id.tanggap.desk.account;

import id.tanggap.access.signin.OpenSessions;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The newest sign-ins to one's own account and the sessions that are open, for the page about oneself.
@Component
public class OwnSignIns {

    private static final int SHOWN = 10;

    private final SignInLog log;
    private final OpenSessions sessions;

    OwnSignIns(SignInLog log, OpenSessions sessions) {
        this.log = log;
        this.sessions = sessions;
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

    /// @param isThis the one that looks
    public record Device(String since, String last, boolean isThis) {}

    /// @param request by which the person looks
    public List<Device> devices(PageReader reader, HttpServletRequest request) {
        var current = request.getSession().getId();
        return sessions.of(Objects.requireNonNull(request.getRemoteUser()), SHOWN).stream()
                .map(session -> new Device(
                        reader.full(session.since()),
                        reader.full(session.last()),
                        session.id().equals(current)))
                .toList();
    }
}
