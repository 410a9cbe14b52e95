/// Everything that goes out: queue, gate, templates, delivery state. Channels carry it by implementing `Carrier`.
@ApplicationModule(
        allowedDependencies = {
            "ticket",
            "reporter",
            "access",
            "balai",
            "blob",
            "platform :: signature",
            "platform :: gsm",
            "platform :: ratelimit",
            "platform :: worker"
        })
@NullMarked
package id.tanggap.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
