"""One module for each subject that `python3 manage.py measure` knows."""
