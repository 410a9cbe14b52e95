/// The whole road, walked as citizens and staff walk it: the packaged program in its own process, real mail, a real
/// database, a real browser.
@NullMarked
package id.tanggap.journey;

import org.jspecify.annotations.NullMarked;
