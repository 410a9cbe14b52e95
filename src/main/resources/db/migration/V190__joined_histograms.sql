-- Arrays one behind the other: histograms of several spans reach the program as one row, which adds them up.
create aggregate figure_joined (anycompatiblearray) (sfunc = array_cat, stype = anycompatiblearray, initcond = '{}');
