"""Pages learners see of the teaching."""
