/// Brings what telephone exchanges tell to the ledger of calls: files that grow, tables, lists and events. Knows where
/// lines come from and nothing of what calls become.
@ApplicationModule(allowedDependencies = {"channel", "phone", "pbx", "taxonomy", "blob"})
@NullMarked
package id.tanggap.channel.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
