"""How fast is leakwatch, and beside whom?"""
