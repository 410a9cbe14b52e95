/// Accounts, teams, need-to-know lists, and who may do what.
@NullMarked
package id.tanggap.administration.people;

import org.jspecify.annotations.NullMarked;
