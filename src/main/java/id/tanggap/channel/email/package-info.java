/// Speaks IMAP and SMTP: hands raw mail to intake, carries replies out. Decides nothing about tickets.
@ApplicationModule(
        allowedDependencies = {"channel", "intake", "reply", "reporter", "blob", "database", "platform::worker"})
@NullMarked
package id.tanggap.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
