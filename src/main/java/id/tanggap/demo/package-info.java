/// The demo: a mail server, accounts, sample complaints and calls. Never runs on a production database.
@ApplicationModule(allowedDependencies = {"access", "language", "platform::signature", "reply::delivery"})
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
