"""The pages of the counting: what anyone reads, and what units keep of targets and totals."""
