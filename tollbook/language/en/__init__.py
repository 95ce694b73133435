"""English.  Tables that a linguist can read and mend; the reader itself knows Universal Dependencies, not English."""
