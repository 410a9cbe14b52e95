/// What greets a newcomer: a mail server, accounts and sample complaints. Never in production.
@ApplicationModule(allowedDependencies = {"access", "database", "channel.email", "taxonomy"})
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
