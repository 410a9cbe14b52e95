/// What greets a newcomer: a mail server, accounts and sample complaints. Never beside a production database.
@ApplicationModule(allowedDependencies = {"access", "database", "language", "reply", "platform::signature"})
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
