package id.tanggap.intake;

import id.tanggap.reporter.ContactPoint;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.*;
import java.util.stream.*;
import org.springframework.stereotype.Component;

@Component
class MailReader implements Reader {
    @Override
    public String channel() {
        return "email";
    }

    private static String bare(String id) {
        return id.replaceAll("[<>\\s]", "");
    }

    @Override
    public Opened read(InputStream raw) throws IOException {
        try {
            var m = new MimeMessage(null, raw);
            var from = (InternetAddress) m.getFrom()[0];
            var point = ContactPoint.email(from.getAddress());
            var refs = new ArrayList<String>();
            for (var h : new String[] {"References", "In-Reply-To"}) {
                var v = m.getHeader(h, " ");
                if (v != null) for (var x : v.split("\\s+", -1)) if (!x.isBlank()) refs.add(bare(x));
            }
            var text = m.getContent().toString();
            return new Opened(
                    new Reading.Report(
                            point,
                            point.stream().toList(),
                            from.getPersonal(),
                            Subject.of(Objects.toString(m.getSubject(), ""), text),
                            text,
                            null,
                            null,
                            bare(Objects.toString(m.getMessageID(), "")),
                            refs,
                            false,
                            Optional.empty(),
                            List.of(),
                            List.of(
                                    m.getMessageID(),
                                    from.getAddress(),
                                    String.valueOf(m.getSentDate()),
                                    m.getSubject(),
                                    text)),
                    () -> {});
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
